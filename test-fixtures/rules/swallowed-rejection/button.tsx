// In a component.
declare global {
  namespace JSX {
    interface IntrinsicElements {
      button: { onClick: () => void; children?: unknown };
    }
  }
}
declare function save(): Promise<void>;

export function Save() {
  return (
    <button
      onClick={() => {
        save().catch(() => {});
        //           ^^^^^^^^ swallowed-rejection +report : When `save()` fails, nobody learns of it: the handler does nothing.
      }}
    >
      Save
    </button>
  );
}
