import type { Router as AngularRouter } from "@angular/router";
import type { RouterTestingHarness } from "@angular/router/testing";
import { query, revalidate, useAction } from "@solidjs/router";
import type { SubmitFunction } from "@sveltejs/kit";
import { useNavigate as useTanstackNavigate, useRouter as useTanstackRouter } from "@tanstack/react-router";
import { useRouter as useNextRouter } from "next/router";
import { parseAsInteger, useQueryState, useQueryStates } from "nuqs";
import { createBrowserRouter, useFetcher, useNavigate, useRevalidator, useSubmit } from "react-router";
import { useLink, useRouter as useVueRouter } from "vue-router";
import { applyAction } from "$app/forms";
import { goto, invalidate, invalidateAll, preloadCode, preloadData, refreshAll } from "$app/navigation";

export function useAngularCalls(router: AngularRouter, harness: RouterTestingHarness) {
	router.navigate(["/"]); // calls angular-router
	router.navigateByUrl("/"); // calls angular-router
	harness.navigateByUrl("/"); // none
}

export function useNextCalls() {
	const router = useNextRouter();
	router.push("/"); // calls next-router
	router.replace("/"); // calls next-router
	router.prefetch("/"); // calls next-router
}

export function useNuqsCalls() {
	const [, setTab] = useQueryState("tab");
	setTab("a"); // calls nuqs
	const [, setPage] = useQueryState("page", parseAsInteger.withDefault(1));
	setPage(2); // calls nuqs
	const [, setAll] = useQueryStates({ page: parseAsInteger });
	setAll({ page: 1 }); // calls nuqs
}

export function useReactCalls() {
	const navigate = useNavigate();
	navigate("/"); // calls react-router
	const submit = useSubmit();
	submit({}); // calls react-router
	const fetcher = useFetcher();
	fetcher.load("/"); // calls react-router
	fetcher.submit({}); // calls react-router
	const { revalidate: again } = useRevalidator();
	again(); // calls react-router
	const router = createBrowserRouter([]);
	router.navigate("/"); // calls react-router
	router.revalidate(); // calls react-router
}

export function useSolidCalls(save: (name: string) => Promise<string>) {
	revalidate("key"); // calls solid-router
	useAction(save as never)(); // none
	query(save, "key")("a"); // none
}

export const submitted: SubmitFunction =
	() =>
	async ({ update, result }) => {
		update(); // calls sveltekit
		applyAction(result); // calls sveltekit
	};

export function useSvelteCalls() {
	goto("/"); // calls sveltekit
	invalidate("key"); // calls sveltekit
	invalidateAll(); // calls sveltekit
	refreshAll(); // calls sveltekit
	preloadCode("/"); // calls sveltekit
	preloadData("/"); // calls sveltekit
}

export function useTanstackCalls() {
	const navigate = useTanstackNavigate();
	navigate({ to: "/" }); // calls tanstack-router
	const router = useTanstackRouter();
	router.navigate({ to: "/" }); // calls tanstack-router
	router.invalidate(); // calls tanstack-router
	router.preloadRoute({ to: "/" }); // calls tanstack-router
	router.load(); // none
}

export function useVueCalls() {
	const router = useVueRouter();
	router.push("/"); // calls vue-router
	router.replace("/"); // calls vue-router
	router.isReady(); // none
	useLink({ to: "/" }).navigate(); // calls vue-router
}
