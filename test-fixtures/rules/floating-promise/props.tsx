// Components that are used in their own file alone: what their elements hand in is all that their props can be.
declare global {
  namespace JSX {
    interface IntrinsicElements {
      "pressed-button": { onClick?: () => void };
    }
  }
}
declare function work(): Promise<void>;
declare function draw(value: unknown): void;
declare function useCallback<F>(fn: F, inputs: unknown[]): F;
type Run = (id: string) => Promise<void>;

function Card({ call, id }: { call: Run; id: string }) {
  return <pressed-button onClick={() => {
    call(id);
  }} />;
}
function Whole(props: { call: Run }) {
  return <pressed-button onClick={() => {
    props.call("a");
  }} />;
}
const Arrow = ({ call: run }: { call: Run }) => <pressed-button onClick={() => {
  run("a");
}} />;
function Inner(props: { call: Run }) {
  const { call } = props;
  call("a");
  return <pressed-button />;
}
function Nested({ call }: { call: Run }) {
  return <Card call={call} id="nested" />;
}
export function App() {
  const call = useCallback(async (id: string) => {
    try {
      draw(id);
      await work();
    } catch (error) {
      draw(error);
    }
  }, []);
  return <><Card call={call} id="a" /><Whole call={call} /><Arrow call={call} /><Inner call={call} /><Nested call={call} /></>;
}

// One that rejects, props that do not show, and components that others use.
function Fails({ fail }: { fail: Run }) {
  return <pressed-button onClick={() => {
    fail("a");
//  ^^^^^^^^^ floating-promise +catch +void : The promise `fail("a")` is not awaited, returned or handled.
  }} />;
}
function Spread({ spread }: { spread: Run }) {
  return <pressed-button onClick={() => {
    spread("a");
//  ^^^^^^^^^^^ floating-promise +catch +void : The promise `spread("a")` is not awaited, returned or handled.
  }} />;
}
function Named({ named }: { named: Run }) {
  return <pressed-button onClick={() => {
    named("a");
//  ^^^^^^^^^^ floating-promise +catch +void : The promise `named("a")` is not awaited, returned or handled.
  }} />;
}
export function Unused({ unused }: { unused: Run }) {
  return <pressed-button onClick={() => {
    unused("a");
//  ^^^^^^^^^^^ floating-promise +catch +void : The promise `unused("a")` is not awaited, returned or handled.
  }} />;
}
export function Shared({ shared }: { shared: Run }) {
  return <pressed-button onClick={() => {
    shared("a");
//  ^^^^^^^^^^^ floating-promise +catch +void : The promise `shared("a")` is not awaited, returned or handled.
  }} />;
}
declare function register(component: unknown): void;
declare const props: { spread: Run };
register(Named);
export function Other() {
  const quiet = async (_id: string) => {};
  return <><Fails fail={quiet} /><Fails fail={() => work()} /><Spread {...props} /><Named named={quiet} /><Shared shared={quiet} /></>;
}
// @filename: other.tsx
import { Shared } from "./props.tsx";
declare function work(): Promise<void>;
export const view = <Shared shared={async () => await work()} />;
