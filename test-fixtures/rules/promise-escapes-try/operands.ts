// Everything that the returned value may come from.
declare function load(id: string): Promise<string>;
declare function cached(id: string): string | undefined;
declare function maybe(id: string): Promise<string> | undefined;
declare function touch(): void;
declare const cache: { last?: Promise<string>; name: string };
declare function tag(parts: TemplateStringsArray): Promise<string>;

export async function operands(id: string, flag: boolean) {
  try {
    if (id === "1") return flag ? load("a") : load("b");
    //                            ^^^^^^^^^ promise-escapes-try +await
    //                                        ^^^^^^^^^ promise-escapes-try +await
    if (id === "2") return flag ? "a" : load("b");
    //                                  ^^^^^^^^^ promise-escapes-try +await
    if (id === "3") return flag && load("a");
    //                             ^^^^^^^^^ promise-escapes-try +await
    if (id === "4") return cached(id) ?? load(id);
    //                                   ^^^^^^^^ promise-escapes-try +await
    if (id === "5") return maybe(id) ?? load(id);
    //                     ^^^^^^^^^^^^^^^^^^^^^ promise-escapes-try +await
    if (id === "6") return cache.last || "none";
    //                     ^^^^^^^^^^^^^^^^^^^^ promise-escapes-try +await
    if (id === "7") return (touch(), load(id));
    //                               ^^^^^^^^ promise-escapes-try +await
    if (id === "8") return (cache.last = load(id));
    //                      ^^^^^^^^^^^^^^^^^^^^^ promise-escapes-try +await
    if (id === "9") return load(id) as Promise<string>;
    //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ promise-escapes-try +await
    if (id === "10") return tag`x`;
    //                      ^^^^^^ promise-escapes-try +await
    if (id === "11") return (flag ? undefined : (maybe(id) as Promise<string> | undefined))!;
    //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ promise-escapes-try +await
    if (id === "12") return cache.last?.then((text) => text.length);
    //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ promise-escapes-try +await
    if (id === "13") return [load(id)];
    if (id === "14") return flag ? await load("a") : await load("b");
    if (id === "15") return flag && cached(id);
    if (id === "16") return `${cached(id)}`;
    if (id === "17") return typeof load(id);
    return undefined;
  } catch {
    return undefined;
  }
}
