import { useFullscreenElement } from "@mantine/hooks";
import {
	until,
	useAsyncState,
	useClipboard,
	useClipboardItems,
	useConfirmDialog,
	useDebounceFn,
	useDevicesList,
	useFetch,
	useFullscreen,
	useThrottleFn,
	useUserMedia,
	useWakeLock,
	useWebNotification,
} from "@vueuse/core";
import { useLockFn, useMemoizedFn } from "ahooks";
import { type MouseEvent, useReducer, useState } from "react";
import { useAsyncFn } from "react-use";
import { createResource, startTransition } from "solid-js";
import { settled, tick } from "svelte";
import { Spring, spring, Tween, tweened } from "svelte/motion";
import { useCopyToClipboard } from "usehooks-ts";
import {
	type ComponentPublicInstance,
	nextTick,
	onActivated,
	onBeforeMount,
	onBeforeUnmount,
	onBeforeUpdate,
	onDeactivated,
	onMounted,
	onScopeDispose,
	onServerPrefetch,
	onUnmounted,
	onUpdated,
	watch,
	watchEffect,
	watchPostEffect,
	watchSyncEffect,
} from "vue";

export function useReactCalls(event: MouseEvent) {
	const [, setCount] = useState(0);
	setCount(1); // harmless react
	const [, dispatch] = useReducer((count: number, step: number) => count + step, 0);
	dispatch(1); // harmless react
	event.preventDefault(); // harmless react
	event.stopPropagation(); // harmless react
	event.nativeEvent.stopImmediatePropagation(); // harmless dom
	event.persist(); // harmless react
}

export function useSolidCalls(load: () => Promise<string>) {
	const [, { refetch, mutate }] = createResource(load);
	refetch(); // calls solid
	mutate(""); // none
	startTransition(load); // forwards solid
}

export function useSvelteCalls() {
	tick(); // calls svelte
	settled(); // calls svelte
	new Spring(1).set(2); // calls svelte
	spring(1).set(2); // calls svelte
	spring(1).update((count) => count + 1); // calls svelte
	new Tween(1).set(2); // calls svelte
	tweened(1).set(2); // calls svelte
	tweened(1).update((count) => count + 1); // calls svelte
}

export function useVueCalls(instance: ComponentPublicInstance, save: () => Promise<void>) {
	nextTick(); // forwards vue
	nextTick(save); // forwards vue
	instance.$nextTick(); // forwards vue
	watchEffect(save); // callbacks vue
	watchPostEffect(save); // callbacks vue
	watchSyncEffect(save); // callbacks vue
	watch(() => 1, save); // callbacks vue
	onBeforeMount(save); // callbacks vue
	onMounted(save); // callbacks vue
	onBeforeUpdate(save); // callbacks vue
	onUpdated(save); // callbacks vue
	onBeforeUnmount(save); // callbacks vue
	onUnmounted(save); // callbacks vue
	onActivated(save); // callbacks vue
	onDeactivated(save); // callbacks vue
	onServerPrefetch(save); // callbacks vue
	onScopeDispose(save); // none
}

export function useHooksCalls(save: () => Promise<void>) {
	useLockFn(save)(); // forwards ahooks
	useMemoizedFn(save)(); // forwards ahooks
	useFullscreenElement().toggle(); // calls mantine-hooks
	const [, run] = useAsyncFn(save);
	run(); // calls react-use
	const [, copy] = useCopyToClipboard();
	copy("a"); // calls usehooks-ts
}

export function useVueuseCalls(save: () => Promise<void>) {
	const { copy } = useClipboard();
	copy("a"); // calls vueuse
	useClipboard().copy("a"); // calls vueuse
	useClipboardItems().copy([]); // none
	const state = useAsyncState(save, undefined);
	state.execute(); // calls vueuse
	state.executeImmediate(); // calls vueuse
	useFetch("/").execute(); // calls vueuse
	useDebounceFn(save)(); // forwards vueuse
	useThrottleFn(save)(); // forwards vueuse
	const { enter, exit, toggle } = useFullscreen();
	enter(); // calls vueuse
	exit(); // calls vueuse
	toggle(); // calls vueuse
	useConfirmDialog().reveal(); // calls vueuse
	useWakeLock().release(); // calls vueuse
	useWakeLock().request("screen"); // none
	useWebNotification().show(); // calls vueuse
	useDevicesList().ensurePermissions(); // calls vueuse
	useUserMedia().start(); // none
	until(state.isReady).toBe(true); // none
}
