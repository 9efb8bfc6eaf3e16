// When the page last changed what a person sees: an element that is watched, and every canvas.
// A change counts as on screen at the end of the first frame after it.
(() => {
  const PATIENCE = 30_000; // milliseconds
  let start = 0; // of what is timed; all times are milliseconds of performance.now()
  let changed = 0;
  let shown = 0;
  let firstShown = 0; // of a canvas
  let waiting = false; // for a frame
  let drawn = new Set(); // canvases and pictures
  const traffic = { messages: 0, bytes: 0 };

  const begin = (now) => {
    start = now;
    changed = shown = firstShown = 0;
    drawn = new Set();
  };

  const frames = new MessageChannel();
  frames.port1.onmessage = () => {
    waiting = false;
    shown = performance.now();
    if (drawn.size > 0) firstShown ||= shown;
  };
  const change = () => {
    changed = performance.now();
    if (!waiting) requestAnimationFrame(() => frames.port2.postMessage(null));
    waiting = true;
  };

  const { clearRect } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.clearRect = function (...box) {
    drawn.add(this.canvas);
    change();
    return clearRect.apply(this, box);
  };

  const sockets = new WeakSet();
  const { send } = WebSocket.prototype;
  WebSocket.prototype.send = function (data) {
    traffic.messages += 1;
    if (!sockets.has(this)) {
      this.addEventListener("message", ({ data }) => {
        traffic.bytes += data.byteLength ?? data.length;
      });
    }
    sockets.add(this);
    return send.call(this, data);
  };

  for (const type of ["keydown", "pointerup"]) {
    addEventListener(type, (event) => begin(event.timeStamp), true);
  }

  // A picture is there once it is decoded.
  const pictures = (node) => (node.matches?.("img") ? [node] : (node.querySelectorAll?.("img") ?? []));
  const observer = new MutationObserver((records) => {
    change();
    for (const node of records.flatMap((record) => [...record.addedNodes])) {
      for (const picture of pictures(node)) {
        picture.decode().then(() => {
          drawn.add(picture);
          change();
        });
      }
    }
  });
  window.stopwatch = {
    traffic,
    watch(element) {
      const subtree = { subtree: true, childList: true, attributes: true, characterData: true };
      observer.disconnect();
      observer.observe(element, subtree);
    },
    start: () => begin(performance.now()),
    // How long it took, once so many charts were drawn and nothing changed for `quiet` ms.
    async stop({ charts, quiet }) {
      const isOver = () =>
        shown > 0 && !waiting && drawn.size >= charts && performance.now() - changed > quiet;
      while (!isOver()) {
        if (performance.now() - start > PATIENCE) throw new Error(`${drawn.size} charts drawn`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return { first: firstShown - start, shown: shown - start };
    },
    // How long it took until there was such an element in another, on screen.
    async seen(root, selector) {
      while (!root.querySelector(selector)) {
        if (performance.now() - start > PATIENCE) throw new Error(`no ${selector} came`);
        await new Promise(requestAnimationFrame);
      }
      await new Promise(requestAnimationFrame);
      await new Promise((resolve) => setTimeout(resolve));
      return performance.now() - start;
    },
  };
})();
