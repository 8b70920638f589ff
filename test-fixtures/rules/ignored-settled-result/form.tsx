// In a component.
declare global {
  namespace JSX {
    interface IntrinsicElements {
      "settling-button": { onClick: () => void; children?: unknown };
    }
  }
}
declare function save(name: string): Promise<void>;

export function Save({ names }: { names: string[] }) {
  const onClick = async () => {
    await Promise.allSettled(names.map(save));
    //    ^^^^^^^^^^^^^^^^^^ ignored-settled-result +report : Nobody looks at the result of `Promise.allSettled`, so the errors of `names.map(save)` are lost.
  };
  return <settling-button onClick={onClick}>Save</settling-button>;
}
