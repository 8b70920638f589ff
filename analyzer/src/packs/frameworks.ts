/** Frameworks of user interfaces. */
import { inPackages, type Pack } from "./pack.ts";

/** Where Vue's functions are declared: since version 3, and in 2.7. */
const VUE = ["@vue/runtime-core", "vue"];
const VUE_EFFECTS = ["watch", "watchEffect", "watchPostEffect", "watchSyncEffect"];
const VUE_HOOKS = [
	...["onBeforeMount", "onMounted", "onBeforeUpdate", "onUpdated", "onBeforeUnmount", "onUnmounted"],
	...["onActivated", "onDeactivated", "onServerPrefetch"],
];

export const frameworkPacks: Readonly<Record<string, Pack>> = {
	ahooks: {
		reason: "the hook only hands on what the function that it is given does",
		forwards: [{ from: "package", package: "ahooks", name: ["useLockFn", "useMemoizedFn"] }],
	},
	"mantine-hooks": {
		reason: "a page that does not fill the screen stays as it is, and so does the hook's state",
		calls: [{ from: "package", package: "@mantine/hooks", name: "toggle" }],
	},
	react: {
		reason: "a state's setter and an event's methods never throw",
		harmless: [
			{
				from: "package",
				package: "react",
				name: ["Dispatch", "ActionDispatch", "DispatchWithoutAction", "preventDefault", "stopPropagation", "persist"],
			},
		],
	},
	"react-use": {
		reason: "a failure is kept as the error of the state",
		calls: [{ from: "package", package: "react-use", name: "useAsyncFn[1]" }],
	},
	solid: {
		reason: "a resource that cannot be loaded again keeps the error, and a transition only runs what it is given",
		calls: [{ from: "package", package: "solid-js", name: "refetch" }],
		forwards: [{ from: "package", package: "solid-js", name: "startTransition" }],
	},
	svelte: {
		reason: "the promise only says when a change or a motion is over",
		calls: [
			{
				from: "package",
				package: "svelte",
				name: ["tick", "settled", "Spring.set", "Spring.update", "Tween.set", "Tweened.set", "Tweened.update"],
			},
		],
	},
	"usehooks-ts": {
		reason: "the promise never rejects: what cannot be copied is told on the console, and by the answer",
		calls: [{ from: "package", package: "usehooks-ts", name: "CopyFn" }],
	},
	vue: {
		reason:
			"Vue hands what a callback's promise rejects with to the application's error handler; nextTick only runs what it is given",
		forwards: inPackages(VUE, ["nextTick"]),
		callbacks: inPackages(VUE, [...VUE_EFFECTS, ...VUE_HOOKS]),
	},
	vueuse: {
		reason:
			"a failure is kept as the error of the state or changes nothing in it, and copying falls back to another way",
		calls: [
			{
				from: "package",
				package: "@vueuse/core",
				name: [
					"UseClipboardReturn.copy",
					"UseAsyncStateReturnBase.execute",
					"UseAsyncStateReturnBase.executeImmediate",
					"UseFetchReturn.execute",
					...["enter", "exit", "toggle", "reveal", "release", "show", "ensurePermissions"],
				],
			},
		],
		forwards: [{ from: "package", package: "@vueuse/shared", name: ["useDebounceFn", "useThrottleFn"] }],
	},
};
