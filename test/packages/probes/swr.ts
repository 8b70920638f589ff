import useSWR, { mutate, useSWRConfig } from "swr";

export async function useRevalidation(key: string) {
	await mutate(key); // reads any, writes cache, promise
	await mutate(key, "a"); // reads any, writes cache, promise, partial
	const { mutate: mutateAny } = useSWRConfig();
	await mutateAny(key); // reads any, writes cache, promise
	const { mutate: mutateOwn } = useSWR<string>(key);
	await mutateOwn(); // reads any, writes cache, promise
	await mutateOwn("a"); // reads any, writes cache, promise, partial
	const state = useSWR<string>(key);
	await state.mutate(); // reads any, writes cache, promise
}
