/**
 * What the arguments of a request say: its SQL, its method or command, the connection or transaction that it goes over.
 *
 * May import callee and knowledge. May only make more precise what knowledge says of a call, never contradict it.
 */
export { refined } from "./refine.ts";
export { isInCallbackOf, isInTransaction, transactionOf } from "./transaction-names.ts";
