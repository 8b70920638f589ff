// A function that may give back a promise gives this one.
declare function save(id?: string): Promise<void>;
declare function count(): Promise<number>;
type ProviderResult<T> = T | undefined | null | PromiseLike<T | undefined | null>;

export function onLink(link: string): ProviderResult<void> {
  if (link === "") {
    save();
//  ^^^^^^ floating-promise +return +catch +void : The promise `save()` is not awaited, returned or handled.
    return;
  }
  save(link);
//^^^^^^^^^^ floating-promise +return +catch +void : The promise `save(link)` is not awaited, returned or handled.
}
export class Provider {
  provide(link: string): void | Promise<void> {
    if (link === "") {
      save();
//    ^^^^^^ floating-promise +return +catch +void : The promise `save()` is not awaited, returned or handled.
      return;
    }
    save(link);
//  ^^^^^^^^^^ floating-promise +return +catch +void : The promise `save(link)` is not awaited, returned or handled.
  }
}
export const onClose = (): Promise<void> | undefined => {
  save();
//^^^^^^ floating-promise +catch +void : The promise `save()` is not awaited, returned or handled.
  return undefined;
};

// Something follows, a value would be given, or there is no room for it.
export function onOpen(link: string): void | Promise<void> {
  save(link);
//^^^^^^^^^^ floating-promise +catch +void : The promise `save(link)` is not awaited, returned or handled.
  console.log(link);
}
export function onCount(): void | Promise<void> {
  count();
//^^^^^^^ floating-promise +catch +void : The promise `count()` is not awaited, returned or handled.
}
export function onEnd(): void {
  save();
//^^^^^^ floating-promise +catch +void : The promise `save()` is not awaited, returned or handled.
}
export function onStop(): number | undefined {
  save();
//^^^^^^ floating-promise +catch +void : The promise `save()` is not awaited, returned or handled.
  return;
}
