import { computePosition } from "@floating-ui/dom";
import { Controller, SpringValue, useSpring } from "@react-spring/core";
import { useAnimation } from "framer-motion";
import hotToast from "react-hot-toast";
import { toast } from "react-toastify";
import Swal from "sweetalert2";

export function useFloatingCalls(reference: Element, element: HTMLElement) {
	computePosition(reference, element); // calls floating-ui
}

export function useMotionCalls() {
	useAnimation().start("a"); // calls motion
}

export function useSpringCalls() {
	const [, api] = useSpring(() => ({ x: 1 }));
	api.start({ x: 2 }); // forwards react-spring
	new SpringValue(1).start(2); // forwards react-spring
	new Controller({ x: 1 }).start({ x: 2 }); // forwards react-spring
}

export function useToastsCalls(saved: Promise<string>) {
	hotToast.promise(saved, { loading: "a", success: "b", error: "c" }); // calls react-hot-toast
	toast.promise(saved, { pending: "a", success: "b", error: "c" }); // calls react-toastify
	Swal.fire("a"); // forwards sweetalert2
	Swal.mixin({}).fire("a"); // forwards sweetalert2
}
