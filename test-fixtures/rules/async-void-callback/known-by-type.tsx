// Functions of which only the type is known: whoever hands them over decides whether they can reject.
declare global {
  namespace JSX {
    interface IntrinsicElements {
      form: { onClick?: () => void };
    }
  }
}
interface Props {
  onSave: () => Promise<void>;
  onMaybe: () => void | Promise<void>;
  onSubmit(): Promise<void>;
  onClose: () => void;
}
declare function several(...callbacks: (() => void)[]): void;
export const Save = (props: Props) => <form onClick={props.onSave} />;
export const Taken = ({ onSave }: Props) => <form onClick={onSave} />;
export const Maybe = (props: Props) => <form onClick={props.onMaybe} />;
export const Close = (props: Props) => <form onClick={props.onClose} />;
export function Handlers({ onSave, onSubmit }: Props) {
  several(onSave, onSubmit);
  setTimeout(onSave, 10);
  return { several, onSave };
}
// Of the same name as an async function of the file, and a field that is given.
export async function onSave() {
  await fetch("https://example.org");
}
export class Timer {
  readonly callback: () => Promise<void>;
  own: () => Promise<void> = async () => {
    await fetch("https://example.org");
  };
  constructor(callback: () => Promise<void>) {
    this.callback = callback;
    setTimeout(callback, 10);
  }
  start() {
    setTimeout(this.callback, 10);
    setTimeout(this.own, 10);
    //         ^^^^^^^^ async-void-callback : `this.own` gives a promise that nobody takes
  }
}
