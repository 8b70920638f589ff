// @options {"throws": false, "allowEmpty": true, "allow": [{"from": "file", "name": "Code"}, {"from": "lib", "name": "Event"}]}
type Code = { code: number };
declare const code: Code;
declare const event: Event;

export function settle(kind: number): Promise<void> {
  if (kind === 0) throw "not looked at";
  return new Promise((resolve, reject) => {
    if (kind === 1) reject();
    else if (kind === 2) reject(code);
    else if (kind === 3) reject(event);
    else if (kind === 4) reject("no");
    //                          ^^^^ non-error-rejection +error : The promise is rejected with a string, which is not an `Error`.
    else resolve();
  });
}
