// Attributes of JSX elements.
declare global {
  namespace JSX {
    interface IntrinsicElements {
      dialog: { onClick?: () => void; onHover?: (() => void) | undefined; action?: () => void | Promise<void>; children?: unknown };
    }
  }
}
declare function save(): Promise<void>;
declare function submit(callback: () => Promise<void>): () => Promise<void>;
async function remove() {
  await save();
}

export function Save(props: { onDone: () => void }) {
  return (
    <dialog
      onClick={async () => {
      //       ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onClick` is declared as a function that returns nothing.
        await save();
        props.onDone();
      }}
    >
      Save
    </dialog>
  );
}
export const Remove = () => <dialog onClick={remove}>Remove</dialog>;
//                                           ^^^^^^ async-void-callback +try : `remove` gives a promise that nobody takes: `onClick` is declared as a function that returns nothing.
export const Short = () => <dialog onHover={() => save()}>Save</dialog>;
//                                          ^^^^^^^^^^^^ async-void-callback +catch : This function gives a promise that nobody takes: `onHover` is declared as a function that returns nothing.
export const Component = () => <Save onDone={async () => { await save(); }} />;
//                                           ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onDone` is declared as a function that returns nothing.

// Silent: handled, expected, made by a call that others answer for, or not a promise.
export const Handled = () => <dialog onClick={() => save().catch(console.error)}>Save</dialog>;
export const Action = () => <dialog action={async () => { await save(); }}>Save</dialog>;
export const Form = () => <dialog onClick={submit(save)}>Save</dialog>;
export const Plain = () => <dialog onClick={() => console.log("clicked")}>Save</dialog>;
export const Quiet = () => (
  <dialog
    onClick={async () => {
      try {
        await save();
      } catch (error) {
        console.error(error);
      }
    }}
  >
    Save
  </dialog>
);
