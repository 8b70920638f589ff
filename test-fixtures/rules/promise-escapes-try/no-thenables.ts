// @options {"checkThenables": false}
declare const query: PromiseLike<string[]>;
declare const promise: Promise<string[]>;

export async function rows(id: string): Promise<string[]> {
  try {
    if (id === "") return promise;
    //                    ^^^^^^^ promise-escapes-try +await
    return query;
  } catch {
    return [];
  }
}
