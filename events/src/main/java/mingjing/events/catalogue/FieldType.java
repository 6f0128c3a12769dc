package mingjing.events.catalogue;

/** What may be written into a field of a kind. */
public enum FieldType {
    /** 选项: one of a list; rules and figures may ask for it */
    CHOICE,
    /** 名称: a short name, for example of an estate; rules and figures may count different ones */
    NAME,
    /** 数量: a number with a unit, perhaps a lower bound or masked; rules and figures may sum it */
    AMOUNT,
    /** 人员: somebody of the staff directory, kept by code */
    PERSON,
    /** 文字: free text, for people to read */
    TEXT
}
