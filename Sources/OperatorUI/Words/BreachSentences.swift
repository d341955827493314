internal import CareDomain
public import SchedulingEngine

extension Explain {
  /// What began a breach and what put an end to it; empty where nothing is known.
  public func causes(_ breach: RatioBreach) -> String {
    let began = breach.began.map(cause).joined(separator: ", ")
    let ended = breach.ended.map(cause).joined(separator: ", ")
    let parts = [
      began.isEmpty ? "" : say("까닭: \(began)", "cause: \(began)"),
      breach.because.isEmpty ? "" : say("예외: ", "waived: ") + safe(breach.because),
      ended.isEmpty ? "" : say("조치: \(ended)", "action: \(ended)"),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// One of the causes in a few words.
  public func cause(_ cause: RatioBreach.Cause) -> String {
    switch cause {
    case .caregiverLeft(let staff): say("\(names.staff(staff)) 퇴근", "\(names.staff(staff)) left")
    case .caregiverCame(let staff): say("\(names.staff(staff)) 출근", "\(names.staff(staff)) came")
    case .breakBegan(let staff):
      say("\(names.staff(staff)) 휴게 시작", "\(names.staff(staff)) began a break")
    case .breakEnded(let staff):
      say("\(names.staff(staff)) 휴게 마침", "\(names.staff(staff)) back from a break")
    case .childCame(let child): say("\(names.child(child)) 등원", "\(names.child(child)) came")
    case .childLeft(let child): say("\(names.child(child)) 하원", "\(names.child(child)) left")
    }
  }
}
