// @typeErrors 3
declare global {
  namespace JSX {
    interface IntrinsicElements {
      meter: { id?: string; children?: unknown };
    }
  }
}
declare function isAdmin(): Promise<boolean>;
declare function props(): Promise<{ id: string }>;
declare function usePending(): { pending?: Promise<void>; count: number };

export function Panel() {
  const { pending, count } = usePending();
  return (
    <>
      {isAdmin() && <meter>secret</meter>}
//     ^^^^^^^^^ promise-as-value : `isAdmin()` is a promise, so that what follows `&&` is always the result.
      {isAdmin() ? <meter>secret</meter> : <meter>public</meter>}
//     ^^^^^^^^^ promise-as-value : `isAdmin()` is a promise, which is always true as a condition.
      <meter {...props()}>spread</meter>
      //         ^^^^^^^ promise-as-value : `props()` is a promise, and spreading it gives nothing.
      <meter id={`${props()}`}>text</meter>
      //            ^^^^^^^ promise-as-value : `props()` is a promise, which reads `[object Promise]` as text.
      {pending && <meter>waiting</meter>}
      {count > 0 && <meter>{count}</meter>}
    </>
  );
}
