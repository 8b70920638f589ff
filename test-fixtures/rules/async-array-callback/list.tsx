// In a component.
declare global {
  namespace JSX {
    interface IntrinsicElements {
      ul: { children?: unknown };
      li: { children?: unknown };
    }
  }
}
declare function isActive(id: string): Promise<boolean>;

export const List = ({ ids }: { ids: string[] }) => (
  <ul>{ids.filter(async (id) => await isActive(id)).map((id) => <li>{id}</li>)}</ul>
  //              ^^^^^^^^^^^^^ async-array-callback : `filter` keeps every element: its callback is async.
);
export const Plain = ({ ids }: { ids: string[] }) => <ul>{ids.filter((id) => id !== "").map((id) => <li>{id}</li>)}</ul>;
