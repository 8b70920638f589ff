// `void` handles nothing, so what handles is offered before it; where it stands with a reason, it is left alone.
// @rules all
declare function save(id: string): Promise<void>;
declare function report(error: unknown): void;

export function onClick(id: string): void {
  save(id);
//^^^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
}

export async function onSubmit(id: string): Promise<void> {
  save(id);
//^^^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
}

export function onClose(id: string): void {
  save(id).catch(report);
}

export function onUnload(id: string): void {
  void save(id); // the page goes away: nobody is left to tell
}
