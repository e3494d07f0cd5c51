import { expect, test } from "vitest";
import { judgeLabel, judgeOpening, judgeResolution } from "./opening.ts";

test("69 四.2.c a refused permission tells nothing, an absent or busy camera is a fault", () => {
  expect(judgeOpening("cameraOpens", undefined).verdict).toBe("normal");
  expect(judgeOpening("cameraOpens", "NotAllowedError")).toMatchObject({
    verdict: "cannotTell",
    why: "permission",
    symptoms: [],
  });
  expect(judgeOpening("microphoneOpens", "NotFoundError")).toMatchObject({
    verdict: "abnormal",
    why: "absent",
    symptoms: ["disconnected"],
  });
  expect(judgeOpening("cameraOpens", "NotReadableError")).toMatchObject({
    verdict: "abnormal",
    why: "busy",
  });
  expect(judgeOpening("cameraOpens", "OverconstrainedError").verdict).toBe("degraded");
});

test("an error nobody knows tells nothing", () => {
  for (const name of ["TypeError", "", "toString", "__proto__"])
    expect(judgeOpening("cameraOpens", name), name).toMatchObject({
      verdict: "cannotTell",
      why: "unsupported",
    });
});

test("四.1.c a program that plays camera is told by its name", () => {
  for (const label of ["OBS Virtual Camera", "ManyCam", "虚拟摄像头", "e2eSoft VCam"])
    expect(judgeLabel(label), label).toMatchObject({ verdict: "cannotTell", why: "virtual" });
  for (const label of ["HD Pro Webcam C920", "FaceTime高清摄像头", "Observer Cam", ""])
    expect(judgeLabel(label).verdict, label).toBe("normal");
});

test("四.1.c a small picture is a flaw, a tiny one a fault, none tells nothing", () => {
  expect(judgeResolution(1280, 720)).toMatchObject({ verdict: "normal", figure: 720, unit: "px" });
  expect(judgeResolution(320, 240).verdict).toBe("degraded");
  expect(judgeResolution(120, 160).verdict).toBe("abnormal");
  expect(judgeResolution(0, 0).verdict).toBe("cannotTell");
});
