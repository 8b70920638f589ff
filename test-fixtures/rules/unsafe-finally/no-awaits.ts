// @options {"awaits": "none"}
declare function work(): Promise<string>;
async function flush(count: number): Promise<void> {
  if (count > 0) throw new Error("not flushed");
}

export async function cleanup(): Promise<string> {
  try {
    return await work();
  } finally {
    await flush(1);
    if (Math.random() > 0.5) return "";
    //                       ^^^^^^^^^^ unsafe-finally
  }
}
