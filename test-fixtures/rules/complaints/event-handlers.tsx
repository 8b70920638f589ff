// An async event handler whose errors all end up in the handler itself loses nothing; one that lets them out does.
// @rules all
import type { EventEmitter } from "node:events";

declare global {
  namespace JSX {
    interface IntrinsicElements {
      "async-button": { onClick?: () => void; children?: unknown };
      "async-form": { onSubmit?: (event: SubmitEvent) => void; children?: unknown };
    }
  }
}
declare function save(): Promise<void>;
declare function load(id: string): Promise<string>;
declare function show(error: unknown): void;

export const Save = () => (
  <async-button
    onClick={async () => {
      try {
        await save();
      } catch (error) {
        show(error);
      }
    }}
  >
    Save
  </async-button>
);

export const Form = () => (
  <async-form
    onSubmit={async (event) => {
      event.preventDefault();
      await save().catch(show);
    }}
  />
);

export const Handled = () => <async-button onClick={() => save().catch(show)}>Save</async-button>;
export const Plain = () => <async-button onClick={() => show("clicked")}>Show</async-button>;
export const Lost = () => <async-button onClick={async () => { await save(); show("saved"); }}>Save</async-button>;
//                                               ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onClick` is declared as a function that returns nothing.

export function listen(emitter: EventEmitter): void {
  emitter.on("load", async (id: string) => {
    try {
      show(await load(id));
    } catch (error) {
      show(error);
    }
  });
  emitter.on("save", () => {
    save().then(() => show("saved"), show);
  });
  emitter.on("remove", async (id: string) => {
  //                   ^^^^^^^^^^^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `emitter.on` expects a function that returns nothing.
    show(await load(id));
  });
}
