import { computePosition } from "@floating-ui/dom";
import { Controller, SpringValue, useSpring } from "@react-spring/core";
import { useReactFlow, useStoreApi } from "@xyflow/react";
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
	hotToast.promise(saved, { loading: "a", success: "b", error: "c" }); // calls react-hot-toast, shows react-hot-toast
	toast.promise(saved, { pending: "a", success: "b", error: "c" }); // calls react-toastify, shows react-toastify
	Swal.fire("a"); // forwards sweetalert2
	Swal.mixin({}).fire("a"); // forwards sweetalert2
}

export function useFlowCalls() {
	const { fitView, zoomIn, zoomTo, setViewport, setCenter, fitBounds, deleteElements } = useReactFlow();
	fitView(); // calls xyflow
	zoomIn(); // calls xyflow
	zoomTo(1); // calls xyflow
	setViewport({ x: 1, y: 1, zoom: 1 }); // calls xyflow
	setCenter(1, 1); // calls xyflow
	fitBounds({ x: 1, y: 1, width: 1, height: 1 }); // calls xyflow
	useStoreApi().getState().panBy({ x: 1, y: 1 }); // calls xyflow
	deleteElements({}); // none
}
