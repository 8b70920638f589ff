// @options {"ignoreRaised": false}
export function raise(error: unknown) {
  Promise.reject(error);
//^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : not awaited
}
