// An async function called where it is written.
declare function work(): Promise<void>;

(async () => {
//<^^^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
  await work();
})();

(async function main() {
//<^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
  await work();
})();

(async () => {
  await work();
})().catch(console.error);
export {};
