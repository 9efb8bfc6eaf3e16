// Test: five questions about how firm the answer is, each with its finding; one is open.
import { Blocks } from "./test/blocks";
import { isAsked, isInBlocks, type TestView } from "./test/protocol";
import { Questions } from "./test/questions";
import { WhatIf } from "./test/what-if";

export function TestPlace({ view }: { view: TestView }) {
  if (!isAsked(view)) return <p class="notice">{view.problem}</p>;
  const title = view.questions.find(({ key }) => key === view.question)?.title;
  return (
    <div class="test">
      <Questions view={view} />
      <h3 class="unseen">{title}</h3>
      {isInBlocks(view) ? <Blocks view={view} /> : <WhatIf view={view} />}
      {view.code && (
        <details class="code">
          <summary>Show me the code</summary>
          <pre>
            <code>{view.code}</code>
          </pre>
        </details>
      )}
    </div>
  );
}
