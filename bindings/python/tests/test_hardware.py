"""The hardware of the machine that runs the tests, as a tree of equipment."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import subprocess
from typing import Any

import pytest
from frontdesk import (
    Command,
    Desk,
    EquipmentDetails,
    EquipmentDrawingQuery,
    EquipmentSpec,
    EquipmentTreeQuery,
    Event,
    TreeFormat,
)

NOW = dt.datetime(2025, 6, 10, 9, 0, tzinfo=dt.timezone.utc)


def read(*program: str) -> Any:
    """What a program of Debian says about the hardware, as JSON."""
    path = shutil.which(program[0])
    if path is None:
        pytest.skip(f"no {program[0]} here")
    done = subprocess.run([path, *program[1:]], capture_output=True, timeout=60, check=False)
    if done.returncode != 0 or not done.stdout.strip():
        pytest.skip(f"{program[0]} tells nothing here")
    return json.loads(done.stdout)


class Tree:
    """Equipment of one company, in the order in which it is added."""

    def __init__(self) -> None:
        self.specs: list[EquipmentSpec] = []

    def add(self, parent: str | None, name: str, serial: str = "", description: str = "") -> str:
        place = f"part {len(self.specs) + 1}"
        details = EquipmentDetails(name=name, serial=serial, description=description)
        self.specs.append(
            EquipmentSpec(id=place, organisation="this company", parent=parent, details=details)
        )
        return place

    def desk(self) -> Desk:
        desk = Desk()
        desk.handle(NOW, "system", Command.AddEquipment(equipment=self.specs))
        return desk


def drawing(desk: Desk) -> str:
    query = EquipmentDrawingQuery(organisation="this company", format=TreeFormat.TEXT)
    return desk.query("system", query).text


def test_disks_of_this_machine() -> None:
    found = read("lsblk", "--json", "--output", "NAME,SERIAL,MODEL,SIZE,TYPE")
    tree = Tree()
    computer = tree.add(None, "Computer")

    def hang(parent: str, devices: list[dict[str, Any]]) -> None:
        for device in devices:
            name = f"{device['type']} {device['name']}"
            size = str(device["size"] or "")
            place = tree.add(parent, name, device["serial"] or "", size)
            hang(place, device.get("children", []))

    hang(computer, found["blockdevices"])
    desk = tree.desk()
    print(drawing(desk))
    rows = desk.query("system", EquipmentTreeQuery(organisation="this company", most=1000)).rows
    assert len(rows) == min(len(tree.specs), 1000)


def test_processor_of_this_machine() -> None:
    found = read("lscpu", "--json")
    tree = Tree()
    computer = tree.add(None, "Computer")

    def hang(parent: str, fields: list[dict[str, Any]]) -> None:
        for field in fields:
            value = str(field.get("data") or "")
            place = tree.add(parent, str(field["field"]).rstrip(":") or "-", "", value[:9_000])
            hang(place, field.get("children", []))

    hang(computer, found["lscpu"])
    text = drawing(tree.desk())
    print(text)
    assert text.startswith("Computer\n")
    assert len(text.splitlines()) == len(tree.specs)


#: What `lshw -json` says of a small machine, shortened.
LSHW = {
    "id": "core",
    "description": "Motherboard",
    "product": "ABC-1",
    "serial": "M1",
    "children": [
        {"id": "cpu", "description": "CPU", "product": "Fast 3000"},
        {
            "id": "memory",
            "description": "System Memory",
            "children": [
                {"id": "bank:0", "description": "DIMM", "product": "D8", "serial": "X1"},
                {"id": "bank:1", "description": "DIMM", "product": "D8", "serial": "X1"},
            ],
        },
    ],
}


def test_a_listing_of_lshw() -> None:
    tree = Tree()

    def hang(parent: str | None, device: dict[str, Any]) -> None:
        place = f"part {len(tree.specs) + 1}"
        tree.specs.append(
            EquipmentSpec(
                id=place,
                organisation="this company",
                parent=parent,
                details=EquipmentDetails(
                    name=device["description"],
                    article=device.get("product", ""),
                    serial=device.get("serial", ""),
                ),
            )
        )
        for child in device.get("children", []):
            hang(place, child)

    hang(None, LSHW)
    desk = tree.desk()
    assert drawing(desk) == (
        "Motherboard (ABC-1, M1)\n"
        "├── CPU (Fast 3000)\n"
        "└── System Memory\n"
        "    ├── DIMM (D8, X1)\n"
        "    └── DIMM (D8, X1)\n"
    )
    warned = [
        record.event.equipment
        for record in desk.events()
        if isinstance(record.event, Event.EquipmentDuplicated)
    ]
    assert warned == ["part 4", "part 5"]
