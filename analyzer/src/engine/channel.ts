/**
 * The pipe to the checker process as TypeScript's synchronous client keeps it. Its private members are used in this folder
 * and nowhere else: the exact version is pinned, and a contract test watches them.
 */

export interface Channel {
	requestBytesSync(method: string, payload: string | Uint8Array): Buffer;
	writeTuple(type: number, name: Buffer, payload: string | Uint8Array): void;
	writeAllBuf(data: Uint8Array, length?: number): void;
	readTuple(): void;
	handleCall(name: string, payload: Buffer): void;
	_msgType: number;
	_msgName: Buffer;
	_msgPayload: Buffer;
	child: {
		pid?: number;
		kill(signal: NodeJS.Signals): boolean;
		stdout: { readonly readableLength: number; readonly _handle?: { readStop?(): unknown } } | null;
	};
}

/** The kind of message that asks. */
export const REQUEST = 1;
const RESPONSE = 4;
const ERROR = 5;
const CALL = 6;

/**
 * Bytes of requests that may lie in the pipe unread. The process may be busy writing a large answer, and reads nothing
 * then: more than the smallest pipe takes would have both wait for each other for ever.
 */
export const MOST_UNREAD = 16 * 1024;
/** What a message has beside its method and payload, at most. */
const HEADER_BYTES = 16;

/** Bytes that a request takes in the pipe. */
export function sizeOf(method: string, payload: string): number {
	return method.length + Buffer.byteLength(payload) + HEADER_BYTES;
}

/** A question that the checker process did not answer. */
export class CheckerError extends Error {
	/** The process understood and said no; otherwise it died, and nothing it holds can be used any more. */
	readonly refused: boolean;

	constructor(cause: unknown) {
		const message = cause instanceof Error ? cause.message : String(cause);
		super(`The type checker failed: ${message}`, { cause });
		this.name = "CheckerError";
		this.refused = message.startsWith("api: ");
	}
}

/** @throws CheckerError for whatever the action throws */
export function guarded<T>(action: () => T): T {
	try {
		return action();
	} catch (error) {
		throw error instanceof CheckerError ? error : new CheckerError(error);
	}
}

/** Reads the answer to the oldest request that has none yet; `undefined` when the process says no. */
export function readAnswer(channel: Channel): Buffer | undefined {
	for (;;) {
		channel.readTuple();
		if (channel._msgType === RESPONSE) return channel._msgPayload;
		if (channel._msgType === ERROR) return undefined;
		if (channel._msgType !== CALL) {
			throw new Error(`unexpected message ${channel._msgType} from the checker process`);
		}
		channel.handleCall(channel._msgName.toString("utf8"), channel._msgPayload);
	}
}
