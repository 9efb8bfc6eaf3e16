// The Kernel menu, for the tab in front.
import type { JupyterFrontEnd } from "@jupyterlab/application";
import { type ISessionContext, SessionContextDialogs } from "@jupyterlab/apputils";
import type { IKernelMenu } from "@jupyterlab/mainmenu";
import type { DecisionTab } from "./tab/tab";

type Use = (session: ISessionContext, dialogs: ISessionContext.IDialogs) => Promise<unknown>;

const USES: [keyof IKernelMenu.IKernelUser, string, string, Use][] = [
  [
    "interruptKernel",
    "interrupt-kernel",
    "Interrupt Kernel",
    async ({ session }) => session?.kernel?.interrupt(),
  ],
  [
    "restartKernel",
    "restart-kernel",
    "Restart Kernel …",
    (session, dialogs) => dialogs.restart(session),
  ],
  [
    "changeKernel",
    "change-kernel",
    "Change Kernel …",
    (session, dialogs) => dialogs.selectKernel(session),
  ],
  ["shutdownKernel", "shut-down-kernel", "Shut Down Kernel", (session) => session.shutdown()],
];

export function addToKernelMenu(
  { commands }: JupyterFrontEnd,
  { kernelUsers }: IKernelMenu,
  tab: () => DecisionTab | null,
  dialogs: ISessionContext.IDialogs | null,
): void {
  for (const [place, name, label, use] of USES) {
    const id = `mcda-widget:${name}`;
    commands.addCommand(id, {
      label,
      isEnabled: () => tab() !== null,
      describedBy: { args: { type: "object", properties: {} } },
      execute: async () => {
        const session = tab()?.session;
        if (session) await use(session, dialogs ?? new SessionContextDialogs());
      },
    });
    kernelUsers[place].add({ id, isEnabled: () => tab() !== null });
  }
}
