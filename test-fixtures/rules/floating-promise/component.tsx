// In a component, with JSX around it.
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
        save();
//      ^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
      }}
    >
      Save
    </button>
  );
}
