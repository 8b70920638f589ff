// @options {"unknownBodies": true}
// Functions of which only the type is known.
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
//                                                   ^^^^^^^^^^^^ async-void-callback : `props.onSave` gives a promise that nobody takes: `onClick` is declared as a function that returns nothing.
export const Taken = ({ onSave }: Props) => <form onClick={onSave} />;
//                                                         ^^^^^^ async-void-callback : `onSave` gives a promise that nobody takes: `onClick` is declared as a function that returns nothing.
export const Maybe = (props: Props) => <form onClick={props.onMaybe} />;
//                                                    ^^^^^^^^^^^^^ async-void-callback : `props.onMaybe` gives a promise that nobody takes: `onClick` is declared as a function that returns nothing.
export const Close = (props: Props) => <form onClick={props.onClose} />;
export function Handlers({ onSave, onSubmit }: Props) {
  several(onSave, onSubmit);
  //      ^^^^^^ async-void-callback
  //              ^^^^^^^^ async-void-callback +wrap
  setTimeout(onSave, 10);
  //         ^^^^^^ async-void-callback
  return { several, onSave };
}
