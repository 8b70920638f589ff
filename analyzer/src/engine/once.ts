/** Remembers the result of an argument-free question. */
export class Once<T> {
	private state: { value: T } | undefined;
	get(compute: () => T): T {
		return (this.state ??= { value: compute() }).value;
	}
}
