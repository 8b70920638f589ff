// @compilerOptions {"jsx": "preserve"}
declare global {
  namespace JSX {
    interface IntrinsicElements {
      button: { onClick: () => Promise<unknown> };
    }
  }
}
declare function save(): Promise<string>;
declare function report(error: unknown): void;

export const Save = () => (
  <button
    onClick={async () => {
      try {
        return save();
        //     ^^^^^^ promise-escapes-try +await
      } catch (error) {
        return report(error);
      }
    }}
  />
);

export async function view() {
  try {
    return <button onClick={() => save()} />;
  } catch (error) {
    return report(error);
  }
}
