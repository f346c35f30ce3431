// Reads schemas with judged records, a JSON object a line, and holds ajv's verdicts against ours; or, given a
// folder that the `fields` benchmark has filled, times ajv on its records.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const require = createRequire(`${process.env.PEER_NODE_PATH}/`);
const Ajv = require("ajv/dist/2020").default;
const addFormats = require("ajv-formats").default;

// Decimals are compared as decimals, to more digits than any field has.
const make = () => addFormats(new Ajv({ allErrors: true, strict: true, strictTypes: false, multipleOfPrecision: 9 }));

async function compare() {
  let compared = 0;
  let valid = 0;
  let differ = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    const { schema, records } = JSON.parse(line);
    const check = make().compile(schema);
    for (const [record, ours] of records) {
      const theirs = check(record);
      compared += 1;
      valid += ours ? 1 : 0;
      if (theirs !== ours) {
        differ += 1;
        if (differ <= 10) {
          console.log(JSON.stringify(record), "ours:", ours, "ajv:", JSON.stringify(check.errors));
        }
      }
    }
  }
  console.log(`ajv: ${compared} records, ${valid} valid, ${differ} verdicts differ`);
  process.exitCode = differ > 0 || compared === 0 ? 1 : 0;
}

function figures(folder) {
  const check = make().compile(JSON.parse(readFileSync(`${folder}/schema.json`, "utf8")));
  const lines = readFileSync(`${folder}/records.jsonl`, "utf8").trimEnd().split("\n");
  const records = lines.map((line) => JSON.parse(line));
  const best = (run) => {
    let least = Infinity;
    let errors = 0;
    for (let round = 0; round < 5; round += 1) {
      errors = 0;
      const start = process.hrtime.bigint();
      run((record) => { if (!check(record)) errors += check.errors.length; });
      least = Math.min(least, Number(process.hrtime.bigint() - start) / records.length);
    }
    return [least.toFixed(0).padStart(8), String(errors).padStart(10)].join(" ");
  };
  console.log(`${"ajv, from JSON text".padEnd(44)} ${best((take) => lines.forEach((line) => take(JSON.parse(line))))}`);
  console.log(`${"ajv, already parsed".padEnd(44)} ${best((take) => records.forEach(take))}`);
}

if (process.argv[2] === undefined) await compare();
else figures(process.argv[2]);
