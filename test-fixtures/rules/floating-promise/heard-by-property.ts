// @compilerOptions {"strict": true}
// @rule: floating-promise
// @filename: errors.ts
self.onunhandledrejection = (event) => console.log(event.reason);
export {};
// @filename: page.ts
declare function load(): Promise<void>;

export function show(): void {
  document.title = "…";
  load();
//^^^^^^ floating-promise +catch +void : only the program's handler of unhandled rejections hears of it
}
