// @options {"ignoreIife": true}
declare function work(): Promise<void>;

(async () => {
  await work();
})();

(() => work())();
//<^^^^^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
export {};
