import type { Answer } from "./session";

// Hand a file of the kernel's making to the browser, byte for byte.
export function download({ content, buffers }: Answer): void {
  const bytes = buffers[0];
  if (!bytes) throw new Error("The kernel sent no file.");
  const copy = new Uint8Array(bytes.byteLength);
  copy.set(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const url = URL.createObjectURL(new Blob([copy], { type: String(content.type) }));
  const link = document.createElement("a");
  link.href = url;
  link.download = String(content.filename);
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the blob after the click; it is let go once that has surely begun.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
