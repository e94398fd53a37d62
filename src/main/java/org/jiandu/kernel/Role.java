package org.jiandu.kernel;

/** What a member of staff is in the portal; the words on screen come from {@code role.<name>}. */
public enum Role {
    /** 登记员: registers, triages, proposes. */
    REGISTRAR,
    /** 信访办主任: approves assignments and answers. */
    DIRECTOR,
    /** 分管院领导: decides what is important, what was objected to twice, and answers to complaints. */
    LEADER,
    /** 院长: the head of the court, who alone may extend a legal term (信访工作条例 art. 34). */
    PRESIDENT,
    /** 受院长书面委托审批延期: given to a leader by a written delegation. */
    DELEGATE,
    /** 部门负责人: objects, names the handler and endorses an extension for a department; never grants one. */
    HEAD,
    /** 承办人: investigates and answers for a department. */
    HANDLER,
    /** 监察室: alone reads sealed matters. */
    DISCIPLINE,
    /** 监督员: reads and audits, decides nothing. */
    SUPERVISOR,
    /** 内容编辑: notice and pages. */
    EDITOR,
    /** 系统管理员: accounts and settings, no ticket. */
    ADMINISTRATOR
}
