// In components.
declare function load(): Promise<string>;
declare function Text(props: { value: unknown }): any;

export async function Shown(props: { wide: boolean }) {
  const data = load();
  const more = load();
//      ^^^^ unconsumed-promise : where `props.wide` is false
  const never = load();
//      ^^^^^ unconsumed-promise +await +catch
  return <Text value={[data, props.wide && <Text value={await more} />]} />;
}
