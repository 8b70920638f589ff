// Attributes of JSX elements.
declare global {
  namespace JSX {
    interface IntrinsicElements {
      button: { onClick?: () => void; onHover?: (() => void) | undefined; action?: () => void | Promise<void>; children?: unknown };
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
    <button
      onClick={async () => {
      //       ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onClick` is declared as a function that returns nothing.
        await save();
        props.onDone();
      }}
    >
      Save
    </button>
  );
}
export const Remove = () => <button onClick={remove}>Remove</button>;
//                                           ^^^^^^ async-void-callback : `remove` gives a promise that nobody takes: `onClick` is declared as a function that returns nothing.
export const Short = () => <button onHover={() => save()}>Save</button>;
//                                          ^^^^^^^^^^^^ async-void-callback +catch : This function gives a promise that nobody takes: `onHover` is declared as a function that returns nothing.
export const Component = () => <Save onDone={async () => { await save(); }} />;
//                                           ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onDone` is declared as a function that returns nothing.

// Silent: handled, expected, made by a call that others answer for, or not a promise.
export const Handled = () => <button onClick={() => save().catch(console.error)}>Save</button>;
export const Action = () => <button action={async () => { await save(); }}>Save</button>;
export const Form = () => <button onClick={submit(save)}>Save</button>;
export const Plain = () => <button onClick={() => console.log("clicked")}>Save</button>;
export const Quiet = () => (
  <button
    onClick={async () => {
      try {
        await save();
      } catch (error) {
        console.error(error);
      }
    }}
  >
    Save
  </button>
);
