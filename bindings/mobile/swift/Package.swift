// swift-tools-version:5.9
import Foundation
import PackageDescription

// For a device: the framework that the README tells how to make. Else the library of this machine.
let framework = "FrontdeskFFI.xcframework"
let made = FileManager.default.fileExists(atPath: Context.packageDirectory + "/" + framework)

let package = Package(
    name: "Frontdesk",
    platforms: [.iOS(.v15), .macOS(.v12)],
    products: [.library(name: "Frontdesk", targets: ["Frontdesk"])],
    targets: [
        made
            ? .binaryTarget(name: "FrontdeskFFI", path: framework)
            : .systemLibrary(name: "FrontdeskFFI"),
        .target(name: "Frontdesk", dependencies: ["FrontdeskFFI"]),
        .testTarget(name: "FrontdeskTests", dependencies: ["Frontdesk"]),
    ]
)
