/** The little of Vue that these components use, with its macros. */
declare module "vue" {
	export interface Ref<T> {
		value: T;
	}
	export function ref<T>(value: T): Ref<T>;
	export function onMounted(hook: () => unknown): void;
	export function defineComponent<T>(options: T): T;
	global {
		function defineProps<T>(): Readonly<T>;
		function defineEmits<T>(): (event: string, ...args: unknown[]) => void;
	}
}

declare module "*.vue" {
	const component: object;
	export default component;
}
