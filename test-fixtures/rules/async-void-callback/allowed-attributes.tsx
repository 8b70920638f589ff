// @options {"attributes": true, "allowAttributes": ["on*"]}
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
        await save();
        props.onDone();
      }}
    >
      Save
    </button>
  );
}
export const Remove = () => <button onClick={remove}>Remove</button>;
export const Short = () => <button onHover={() => save()}>Save</button>;
export const Component = () => <Save onDone={async () => { await save(); }} />;

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
