/**
 * Functions of the platform of which nothing is known on purpose, by the reason. A star stands for any part of a name; what is
 * constructed begins with `new:`, and what is called by its type with `call:`. What `effects/knowledge` has comes first.
 */
export const UNKNOWN: Readonly<Record<string, string>> = {
	"the language itself calls it, and the analysis goes by the syntax": `
		*.@@* Iterator.* AsyncIterator.* ProxyHandler.* PropertyDescriptor.* ReadonlySetLike.* Class*Context.*
		ClassAccessorDecorator*.* *Disposable.* new:Promise RelativeIndexable.* TypedPropertyDescriptor.* *QueuingStrategy.size *FunctionConstructor.prototype`,
	"it runs a generator, or functions that were handed over before": `
		Generator.* AsyncGenerator.* IteratorObject.* IteratorConstructor.* ArrayConstructor.fromAsync new:Iterator PromiseLike.then
		PromiseWithResolvers.* *DisposableStack.* new:*DisposableStack domain.* new:domain.*`,
	"what it runs depends on its receiver, which `callee/reflection.ts` looks at":
		"Function.apply Function.call CallableFunction.* NewableFunction.* Reflect.apply Reflect.construct Object.toString Object.toLocaleString Object.valueOf",
	"what reads and writes the object runs functions of the program from then on": "new:Proxy ProxyConstructor.revocable",
	"it compiles or runs code that is not at hand": `
		require eval Function new:Function new:*GeneratorFunction *GeneratorFunction call:*GeneratorFunction vm.* new:vm.* module.* new:module.*
		NodeJS.Module.* NodeJS.Require* call:NodeJS.Require* ImportMeta.* WebAssembly.* new:WebAssembly.* customSections exports imports
		wasi.* new:wasi.* Worklet.* *importScripts new:SharedWorker
		NodeJS.Process.dlopen NodeJS.Process.getBuiltinModule crypto.setEngine`,
	"threads share the memory and wait for each other": "Atomics.*",
	"what it gives depends on whether an object is primitive": "Object",
	"it is of Windows Script Host, which runs no promises":
		"ITextWriter.* TextStream*.* Enumerator.* VBArray.* Echo Quit ConnectObject CreateObject DisconnectObject GetObject Sleep Date.getVarDate new:ActiveXObject new:SafeArray new:Enumerator new:VBArray new:VarDate",
	"it runs whoever listens, before it returns": `
		*.dispatchEvent dispatchEvent *.emit *.click *.focus *.blur focus blur *.select *.submit *.requestSubmit HTMLFormElement.reset
		*.checkValidity *.reportValidity *.setCustomValidity *.setRangeText *.setSelectionRange *.stepUp *.stepDown *.showPicker
		*.showPopover *.hidePopover *.togglePopover HTMLDialogElement.* HTMLMarqueeElement.* HTMLElement.attachInternals ElementInternals.*
		diagnostics_channel.* new:diagnostics_channel.* CustomElementRegistry.* TaskController.* new:TaskController *.emitDestroy
		FileReader.* XMLHttpRequest.*`,
	"programs hand it over, and others call it": `
		*.handleEvent call:* UnderlyingByteSource.* UnderlyingDefaultSource.* *HookCallbacks.* net.OnReadOpts.* *Subscribers.*
		ErrorConstructor.prepareStackTrace v8.PromiseHooks.* new:events.* NodeJS.CallSite.* *._* *FSImplementation.*
		util.InspectOptionsStylized.* worker_threads.BroadcastChannel.onmessage*`,
	"it wakes up whoever reads at the other end": `
		*StreamDefaultController.* ReadableByteStreamController.* ReadableStreamBYOBRequest.* stream/web.ReadableByteStreamController.*
		stream/web.ReadableStreamBYOBRequest.* ReadableStream.* stream/web.ReadableStream.* new:*ReadableStream new:*WritableStream
		new:*TransformStream from new:*Controller new:*Reader new:*Writer new:*BYOBRequest`,
	"a stream or a connection may come from anywhere and go anywhere, and one call follows on another": `
		stream.* new:stream.* NodeJS.ReadableStream.* NodeJS.WritableStream.* net.* new:net.* tls.* new:tls.* dgram.* new:dgram.* http.*
		new:http.* http2.* new:http2.* https.* new:https.* zlib.* child_process.* new:child_process.* cluster.* new:cluster.* readline.*
		new:readline* readline/promises.* repl.* new:repl.* tty.* new:tty.* fs.ReadStream.* fs.WriteStream.* new:fs.* fs.StatWatcher.*
		fs.FSWatcher.* fs.Dir.* WebTransport* new:WebTransport* new:worker_threads.* worker_threads.* inspector* new:inspector*
		dns*.Resolver.* new:dns* new:console.* fs/promises.FileHandle.*`,
	"it waits for something to happen": `
		events.* util.aborted timers/promises.setInterval assert.* new:assert.* util.transferable* new:AbortSignal
		test.* new:test* test/*`,
	"which functions run from then on depends on it, or on where it is called": `
		async_hooks.* new:async_hooks.* util.inherits util.debuglog perf_hooks.* new:perf_hooks.* trace_events.* v8.* new:v8.* util.log
		buffer.resolveObjectURL`,
	"the process ends, or goes on in another way": "NodeJS.Process.* NodeJS.ProcessReport.* crypto.setFips",
	"it is only there for types, or made by other functions": `
		*.__promisify__ fs.realpath.native crypto.webcrypto.CryptoKey new:crypto.* new:buffer.SlowBuffer fs.realpath.native`,
	"timers of Node are cleared where they end": "NodeJS.Timer.* NodeJS.Timeout.* NodeJS.Immediate.*",
	"it is the global function under another name, by which nobody calls it": "WindowOrWorkerGlobalScope.*",
	"it is a device, or a thing that plays: one call follows on another, and events tell what came of it": `
		Audio*.* BaseAudioContext.* *AudioContext.* Analyser*.* Biquad*.* IIRFilter*.* Oscillator*.* Panner*.* Encoded*.* Image*.* Media*.*
		MIDI*.* Speech*.* Video*.* RTC* HTMLMediaElement.* HTMLVideoElement.* HTMLImageElement.decode SourceBuffer.* TextTrack*.* VTTCue.*
		TimeRanges.* InputDeviceInfo.* GamepadHapticActuator.* RemotePlayback.* Animation*.* Animatable.animate KeyframeEffect.*
		SVGAnimationElement.* ViewTransition.* WakeLock*.* ScreenOrientation.* isConfigSupported getCapabilities generateCertificate
		createImageBitmap HTMLCanvasElement.*`,
	"it works on one graphics context, in the order of the calls":
		"WebGL* GPU* WEBGL_* OES_* OVR_* ANGLE_* WGSL* HTMLCanvasElement.*",
	"it works within a transaction, and events tell what came of it": "IDB* bound lowerBound only upperBound",
	"it works on files that the user chose, through handles": "FileSystem* FileReaderSync.* StorageManager.*",
	"it asks the user, or what the user has allowed": `
		*Credential*.* CredentialsContainer.* userAgentAllowsProtocol requestPermission getClientCapabilities is*Available parse*FromJSON
		signal*Credential* signalCurrentUserDetails Authenticator*.* Payment*.* Permissions.* Geolocation*.* Notification.* Push*.*
		Navigator*.* Document.*Fullscreen Document.*PictureInPicture Document.*PointerLock Document.*StorageAccess Element.request*
		External.* CookieStoreManager.* ClipboardItem.*`,
	"it is of service workers, whose events it answers": `
		ServiceWorker*.* Client.* Clients.* WindowClient.* ExtendableEvent.* FetchEvent.* NavigationPreloadManager.* *WorkerGlobalScope.*
		WorkerLocation.*`,
	"a lock or a schedule decides when it runs": "LockManager.* Scheduler.*",
	"it goes to another page, or to another part of it": "Navigat*.* NavigateEvent.*",
	"other windows hear of it":
		"Window.* postMessage open close stop captureEvents releaseEvents Document.captureEvents Document.releaseEvents",
	"it asks a filter of the program's own":
		"NodeIterator.* TreeWalker.* Document.createNodeIterator Document.createTreeWalker",
	"it belongs to what is shown, and programs do not wait beside it": `
		CSS*.* *Map.* EventCounts.* CustomStateSet.* Highlight*.* FontFace*.* Plugin*.* DataTransferItem*.* SVG*.* Sanitizer.* XPath*.* XSLT*.*
		ShadowRoot.* HTML*.getSVGDocument CaretPosition.* DOMTokenList.* ReportingObserver.* ViewTransitionTypeSet.* StylePropertyMap*.*
		Document.startViewTransition parseHTMLUnsafe PointerEvent.*`,
	"what it tells was noted by others": "Performance*.* LargestContentfulPaint.* Geolocation*.toJSON *.toJSON",
	"a name that every global object has": "toString",
	"what is made of it is of a kind whose functions are not known, or only browsers make it": "new:*",
};
