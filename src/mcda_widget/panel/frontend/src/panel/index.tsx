// The panel in the browser: it shows what the kernel computed and sends what a person does.
import type { InitializeProps, RenderProps } from "@anywidget/types";
import { render } from "preact";
import "./style.css";
import { App } from "./app";
import { SessionContext } from "./hooks";
import type { Traits } from "./protocol";
import { Session } from "./session";

// Called once for each panel; `render` as often as it is displayed.
export default () => {
  let session: Session;
  return {
    initialize({ model }: InitializeProps<Traits>) {
      session = new Session(model);
      return () => session.close();
    },
    render({ el }: RenderProps<Traits>) {
      render(
        <SessionContext.Provider value={session}>
          <App />
        </SessionContext.Provider>,
        el,
      );
      return () => render(null, el);
    },
  };
};
