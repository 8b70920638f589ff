// Async functions that wait for nothing: what they throw, or what throws that they call, rejects their promise.
import { execSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
declare function onClose(callback: (data: string) => void): void;
function check(data: string): void {
  if (data === "") throw new Error("empty");
}
function guarded(data: string): void {
  try {
    check(data);
    throw new Error("always");
  } catch (error) {
    console.error(error);
  }
}
class Parser {
  parse(data: string): string {
    if (data === "") throw new Error("empty");
    return data;
  }
}
const parser = new Parser();

createServer(async (_, response) => {
//           ^^^^^^^^^^^^^^^^^^^^^^ async-void-callback +try +sync : `createServer` expects a function that returns nothing
  response.end(readFileSync("index.html"));
});
onClose(async (data) => {
//      ^^^^^^^^^^^^^^^ async-void-callback +sync +try
  console.log(JSON.parse(data));
});
onClose(async () => {
//      ^^^^^^^^^^^ async-void-callback +sync +try
  execSync("sync");
});
onClose(async (data) => {
//      ^^^^^^^^^^^^^^^ async-void-callback +sync +try
  check(data);
});
onClose(async (data) => {
//      ^^^^^^^^^^^^^^^ async-void-callback +sync +try
  console.log(parser.parse(data));
});
onClose(async (data) => {
//      ^^^^^^^^^^^^^^^ async-void-callback +sync +try
  if (data === "") throw new Error("empty");
});

// Caught, not known to throw, or later; and what is no promise to lose.
onClose(async (data) => {
  try {
    console.log(JSON.parse(data));
  } catch (error) {
    console.error(error);
  }
});
onClose(async (data) => {
  console.log(existsSync(data), data.trim());
});
onClose(async (data) => {
  console.log(JSON.parse(JSON.stringify({ data })));
});
onClose(async (data) => {
  guarded(data);
});
onClose(async (data) => {
  console.log(() => check(data));
});
onClose((data) => {
  check(data);
  console.log(JSON.parse(data));
});
const JSON5 = { parse: (data: string) => data };
onClose(async (data) => {
  console.log(JSON5.parse(data));
});
