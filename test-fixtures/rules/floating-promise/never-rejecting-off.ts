// @options {"ignoreNeverRejecting": false}
declare function work(): Promise<void>;

async function guarded() {
  try {
    await work();
  } catch (error) {
    console.error(error);
  }
}

export function start() {
  guarded();
//^^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
}
