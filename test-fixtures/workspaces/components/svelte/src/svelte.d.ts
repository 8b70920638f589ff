declare module "svelte" {
	export function onMount(hook: () => unknown): void;
}
declare function $props(): any;
declare function $derived<T>(value: T): T;
declare function $effect(run: () => void): void;
