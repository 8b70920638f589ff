// In tests, an await behind what dispatches events or renders gives async handlers a turn.
declare const fireEvent: {
  (target: unknown, event: unknown): boolean;
  click(target: unknown): boolean;
  drop(target: unknown): boolean;
  focus(target: unknown): boolean;
};
declare function act(callback: () => void): void;
declare function render(element: unknown): { rerender(element: unknown): void; container: string };
declare const canvas: unknown;
declare function serialize(value: unknown): string;
declare function check(value: unknown): void;

export const drop = async (event: unknown) => {
  await fireEvent(canvas, event);
};

const openMenu = (name: string) => {
  fireEvent.focus(name);
  return true;
};

export async function opens() {
  const { container } = await render(canvas);
  await fireEvent.drop(container);
  await openMenu("file");
  act(() => check(container));
}

export async function waitsSometimes() {
  fireEvent.click(canvas);
  await fireEvent.click(canvas);
//^^^^^ redundant-await +remove
}

export async function serializes() {
  check(await serialize(canvas));
  //    ^^^^^ redundant-await +remove
}
