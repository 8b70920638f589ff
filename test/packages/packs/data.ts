import { useChat, useCompletion } from "@ai-sdk/react";
import { type ApolloClient, gql, type ObservableQuery } from "@apollo/client";
import { useMutation as useApolloMutation, useQuery as useApolloQuery, useLazyQuery } from "@apollo/client/react";
import { configureStore, createAsyncThunk } from "@reduxjs/toolkit";
import { createApi, fetchBaseQuery } from "@reduxjs/toolkit/query/react";
import type { RealtimeChannel, SupabaseClient } from "@supabase/supabase-js";
import {
	type MutateFunction,
	type UseMutateAsyncFunction,
	useInfiniteQuery,
	useMutation,
	useQuery,
	useQueryClient,
} from "@tanstack/react-query";
import { useQuery as useVueQuery, QueryClient as VueQueryClient } from "@tanstack/vue-query";
import type { CreateTRPCReact } from "@trpc/react-query";
import { initTRPC } from "@trpc/server";
import { createEffect } from "effector";
import useSWR, { mutate, useSWRConfig } from "swr";
import useSWRInfinite from "swr/infinite";
import useSWRMutation from "swr/mutation";
import { useClient, useMutation as useUrqlMutation } from "urql";
import { create } from "zustand";
import { persist } from "zustand/middleware";

export function useAiCalls() {
	const { sendMessage, regenerate, resumeStream, stop, addToolOutput, addToolApprovalResponse } = useChat();
	sendMessage({ text: "" }); // calls ai-sdk
	regenerate(); // calls ai-sdk
	resumeStream(); // calls ai-sdk
	stop(); // calls ai-sdk
	addToolOutput({ tool: "a", toolCallId: "a", output: 1 }); // calls ai-sdk
	addToolApprovalResponse({ id: "a", approved: true }); // calls ai-sdk
	const chat = useChat();
	chat.sendMessage({ text: "" }); // calls ai-sdk
	chat.addToolResult({ tool: "a", toolCallId: "a", output: 1 }); // calls ai-sdk
	const { complete } = useCompletion();
	complete("a"); // calls ai-sdk
}

export function useApolloCalls(client: ApolloClient, query: ObservableQuery) {
	const { refetch, fetchMore } = useApolloQuery(gql``);
	refetch(); // calls apollo-client
	fetchMore({}); // none
	query.refetch(); // calls apollo-client
	const [load] = useLazyQuery(gql``);
	load(); // calls apollo-client
	const [save] = useApolloMutation(gql``);
	save(); // heard apollo-client, keeps apollo-client
	client.refetchQueries({ include: "active" }); // calls apollo-client
	client.query({ query: gql`` }); // none
	client.mutate({ mutation: gql`` }); // none
}

export function supabase(client: SupabaseClient, channel: RealtimeChannel) {
	client.auth.signUp({ email: "a", password: "b" }); // calls supabase
	client.auth.signInWithPassword({ email: "a", password: "b" }); // calls supabase
	client.auth.signInWithOAuth({ provider: "google" }); // calls supabase
	client.auth.signInWithOtp({ email: "a" }); // calls supabase
	client.auth.signOut(); // calls supabase
	client.auth.resetPasswordForEmail("a"); // calls supabase
	client.auth.getSession(); // calls supabase
	client.auth.getUser(); // calls supabase
	client.auth.updateUser({}); // calls supabase
	client.removeChannel(channel); // calls supabase
	client.removeAllChannels(); // calls supabase
	channel.unsubscribe(); // calls supabase
	channel.track({}); // calls supabase
	channel.untrack(); // calls supabase
	channel.send({ type: "broadcast", event: "a" }); // calls supabase
	client.from("a").select(); // none
}

const saveFx = createEffect(async (id: number) => id);

export function useEffectorCalls() {
	saveFx(1); // calls effector
	saveFx.use.getCurrent()(1); // none
}

const thunk = createAsyncThunk("a", async (id: number) => id);
const api = createApi({
	baseQuery: fetchBaseQuery(),
	endpoints: (builder) => ({
		one: builder.query<string, number>({ query: () => "" }),
		set: builder.mutation<string, number>({ query: () => "" }),
		pages: builder.infiniteQuery<string, number, number>({
			query: () => "",
			infiniteQueryOptions: { initialPageParam: 1, getNextPageParam: () => 2 },
		}),
	}),
});
const store = configureStore({ reducer: { [api.reducerPath]: api.reducer } });

export function useReduxCalls() {
	store.dispatch(thunk(1)); // types redux-toolkit
	store.dispatch(thunk(1)).unwrap(); // keeps redux-toolkit
	store.dispatch(api.endpoints.one.initiate(1)); // types redux-toolkit
	const [set] = api.useSetMutation();
	set(1); // types redux-toolkit
	set(1).unwrap(); // keeps redux-toolkit
	const [get] = api.useLazyOneQuery();
	get(1); // types redux-toolkit
	const { refetch } = api.useOneQuery(1);
	refetch(); // types redux-toolkit
	const pages = api.usePagesInfiniteQuery(1);
	pages.fetchNextPage(); // types redux-toolkit
	store.dispatch(async () => await fetch("/")); // none
}

export function useSwrCalls(save: () => Promise<string>) {
	mutate("a"); // forwards swr
	mutate("a", save); // forwards swr
	const { mutate: mutateAny } = useSWRConfig();
	mutateAny("a"); // forwards swr
	const { mutate: own } = useSWR<string>("a");
	own(); // forwards swr
	const { setSize } = useSWRInfinite<string>(() => "a");
	setSize(2); // calls swr
	const { trigger } = useSWRMutation("a", save);
	trigger(); // heard swr, keeps swr, quiet swr
	useSWRMutation("a", async (_key: string, { arg }: { arg: string }) => arg).trigger("a"); // heard swr, keeps swr, quiet swr
	useSWRMutation("a", async (_key: string, { arg }: { arg?: string }) => arg).trigger(); // heard swr, keeps swr, quiet swr
}

export function useTanstackCalls() {
	const one = { queryKey: ["a"], queryFn: () => 1 };
	const many = { ...one, initialPageParam: 1, getNextPageParam: () => 2 };
	const client = useQueryClient();
	client.invalidateQueries(); // calls tanstack-query
	client.refetchQueries(); // calls tanstack-query
	client.resetQueries(); // calls tanstack-query
	client.cancelQueries(); // calls tanstack-query
	client.resumePausedMutations(); // calls tanstack-query
	client.prefetchQuery(one); // calls tanstack-query
	client.prefetchInfiniteQuery(many); // calls tanstack-query
	client.fetchQuery(one); // none
	client.ensureQueryData(one); // none
	const { refetch } = useQuery(one);
	refetch(); // calls tanstack-query
	const pages = useInfiniteQuery(many);
	pages.fetchNextPage(); // calls tanstack-query
	pages.fetchPreviousPage(); // calls tanstack-query
	const save = useMutation({ mutationFn: async () => 1 });
	save.mutateAsync(); // heard tanstack-query, keeps tanstack-query
	save.mutate(); // none
	const typed: UseMutateAsyncFunction<number, Error, void> = save.mutateAsync;
	typed(); // heard tanstack-query, keeps tanstack-query
	const core: MutateFunction<number, Error, void> = save.mutateAsync;
	core(); // heard tanstack-query, keeps tanstack-query
	const vueClient = new VueQueryClient();
	vueClient.invalidateQueries(); // calls tanstack-query
	vueClient.fetchQuery(one); // none
	const query = useVueQuery(one);
	query.refetch(); // calls tanstack-query
	query.suspense(); // none
}

const t = initTRPC.create();
const router = t.router({
	post: t.router({
		list: t.procedure.query(() => 1),
		pages: t.procedure.input((value) => value as { cursor?: number }).query(() => 1),
	}),
});

export function useTrpcCalls(client: CreateTRPCReact<typeof router, unknown>) {
	const utils = client.useUtils();
	utils.invalidate(); // calls trpc
	utils.post.invalidate(); // calls trpc
	utils.post.list.invalidate(); // calls trpc
	utils.post.list.refetch(); // calls trpc
	utils.post.list.prefetch(); // calls trpc
	utils.post.list.cancel(); // calls trpc
	utils.post.list.reset(); // calls trpc
	utils.post.pages.prefetchInfinite({}); // calls trpc
	utils.post.list.fetch(); // none
	utils.post.list.ensureData(); // none
	utils.client.post.list.query(); // none
}

export function useUrqlCalls() {
	const [, save] = useUrqlMutation("");
	save({}); // calls urql
	useClient().mutation("", {}).toPromise(); // none
}

const useStore = create<{ count: number }>()(persist(() => ({ count: 1 }), { name: "a" }));

export function useZustandCalls() {
	useStore.persist.rehydrate(); // calls zustand
}
