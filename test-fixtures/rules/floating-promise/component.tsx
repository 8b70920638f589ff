// In a component, with JSX around it.
declare global {
  namespace JSX {
    interface IntrinsicElements {
      "saving-button": { onClick: () => void; children?: unknown };
    }
  }
}
declare function save(): Promise<void>;

export function Save() {
  return (
    <saving-button
      onClick={() => {
        save();
//      ^^^^^^ floating-promise +catch +void : is not awaited, returned or handled.
      }}
    >
      Save
    </saving-button>
  );
}
