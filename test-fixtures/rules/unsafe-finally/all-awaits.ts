// @options {"awaits": "all"}
declare function work(): Promise<string>;
declare function report(error: unknown): void;
declare const db: { close(): Promise<void>; name: string };
declare const closing: PromiseLike<void>;
declare const untyped: any;

async function tidy(): Promise<void> {
  try {
    await db.close();
  } catch (error) {
    console.error(error);
  }
}

export async function cleanup() {
  try {
    return await work();
  } finally {
    await db.close();
//  ^^^^^^^^^^^^^^^^ unsafe-finally +catch : what follows in it is skipped
    await tidy();
    await db.close().catch(report);
    await db.name;
    await untyped.close();
    await closing;
    await Promise.allSettled([db.close()]);
  }
}

export const chained = work().finally(async () => {
  await db.close();
//^^^^^^^^^^^^^^^^ unsafe-finally +catch
});

export async function handled() {
  try {
    await work();
  } catch (error) {
    report(error);
  } finally {
    await db.close();
  }
}
