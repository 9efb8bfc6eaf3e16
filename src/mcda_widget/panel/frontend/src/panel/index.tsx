// The panel in the browser: it shows what the kernel computed and sends what a person does.
import type { RenderProps } from "@anywidget/types";
import { render } from "preact";
import "./style.css";
import { App } from "./app";
import { SessionContext } from "./hooks";
import type { Traits } from "./protocol";
import { Session } from "./session";

export default {
  render({ model, el }: RenderProps<Traits>) {
    const session = new Session(model);
    render(
      <SessionContext.Provider value={session}>
        <App />
      </SessionContext.Provider>,
      el,
    );
    return () => {
      render(null, el);
      session.close();
    };
  },
};
