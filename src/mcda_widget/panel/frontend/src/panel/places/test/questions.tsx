import { useEffect, useState } from "preact/hooks";
import { prose } from "../../format";
import { useSession, useTrait } from "../../hooks";
import type { AnsweredInBlocks, AnsweredTest } from "./protocol";

type Findings = Record<string, string>;

const QUIET = 400; // milliseconds without a change, after which the other findings are asked for

// The five questions, each with its answer in a sentence; that of the open one stands below. The
// others take longer than an edit may, and are asked for when nobody is editing.
export function Questions({ view }: { view: AnsweredTest | AnsweredInBlocks }) {
  const session = useSession();
  const findings = useFindings(view);
  return (
    <ol class="questions" aria-label="Questions">
      {view.questions.map(({ key, title }) => {
        const isOpen = key === view.question;
        return (
          <li key={key}>
            <button
              type="button"
              aria-current={isOpen ? "true" : undefined}
              onClick={() => session.ask({ question: key })}
            >
              <span class="question">{title}</span>
              {!isOpen && (
                <span class="answer" title={findings[key]}>
                  {prose(findings[key] ?? "…")}
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ol>
  );
}

function useFindings(view: AnsweredTest | AnsweredInBlocks): Findings {
  const session = useSession();
  const asked = useTrait("_asked");
  const [findings, find] = useState<Findings>({});
  useEffect(() => {
    let gone = false;
    // One after the other, so that an edit need not wait for all of them.
    const askAll = async () => {
      for (const { key } of view.questions) {
        if (gone || key === view.question) continue;
        const { content } = await session.request("finding", { ...asked, of: key });
        if (!gone) find((known) => ({ ...known, [key]: content.finding as string }));
      }
    };
    const timer = window.setTimeout(() => {
      askAll().catch(() => undefined); // the kernel is gone, which is said elsewhere
    }, QUIET);
    return () => {
      gone = true;
      window.clearTimeout(timer);
    };
  }, [session, asked, view]);
  return findings;
}
