// In a component.
declare global {
  namespace JSX {
    interface IntrinsicElements {
      "swallowing-button": { onClick: () => void; children?: unknown };
    }
  }
}
declare function save(): Promise<void>;

export function Save() {
  return (
    <swallowing-button
      onClick={() => {
        save().catch(() => {});
        //           ^^^^^^^^ swallowed-rejection +report : When `save()` fails, nobody learns of it: the handler does nothing.
      }}
    >
      Save
    </swallowing-button>
  );
}
